#!/usr/bin/env node
'use strict'
// What PRISMA_SCHEMA_ENGINE_BINARY names (prisma.config.ts). Runs from the sources, so that Prisma's commands work
// before the first build as well; like Prisma's command line itself it is a tool for developers only.
const { resolve } = require('node:path')
const { readDefaultTsConfig } = require('@swc-node/register/read-default-tsconfig')
const { register } = require('@swc-node/register/register')

register(readDefaultTsConfig(resolve(__dirname, '../../../tsconfig.json')))
void require('./program.ts').main(process.argv.slice(2))
