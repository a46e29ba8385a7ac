/** Makes zip archives (PKWARE's APPNOTE 4.3), also such as no decent program makes. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipMember {
  name: string
  body: Buffer | string
  /** Said in the headers instead of the true size. */
  saysSize?: number
  encrypted?: boolean
}

/** @param sizesAfter as writers do that do not know the sizes before they have written the file */
export function zipFile(members: readonly ZipMember[], { sizesAfter = false } = {}): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, body, saysSize, encrypted = false } of members) {
    const bytes = Buffer.from(body as string)
    const packed = deflateRawSync(bytes)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0) // version needed
    header.writeUInt16LE(0x800 | (encrypted ? 1 : 0) | (sizesAfter ? 8 : 0), 2) // names are UTF-8
    header.writeUInt16LE(8, 4) // deflate
    header.writeUInt32LE(crc32(bytes), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(saysSize ?? bytes.length, 18)
    header.writeUInt16LE(Buffer.byteLength(name), 22)
    const localHeader = Buffer.from(header)
    if (sizesAfter) localHeader.fill(0, 10, 22)
    const descriptor = sizesAfter
      ? Buffer.concat([Buffer.from('PK\x07\x08'), header.subarray(10, 22)])
      : Buffer.alloc(0)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), localHeader, Buffer.from(name), packed, descriptor])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, rest, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}
