/** Lays out apart from the page, which stays awake meanwhile: a LayoutTask comes, its Places go. */
import { layOut, type LayoutTask } from './layout'

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => postMessage(layOut(data)))
