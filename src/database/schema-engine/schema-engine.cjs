#!/usr/bin/env node
'use strict'
// What PRISMA_SCHEMA_ENGINE_BINARY names (prisma.config.ts). Runs from the sources, so that Prisma's commands work
// before the first build as well; like Prisma's command line itself it is a tool for developers only.
process.env.SWC_NODE_PROJECT = require('node:path').resolve(__dirname, '../../../tsconfig.json')
require('@swc-node/register')
void require('./program.ts').main(process.argv.slice(2))
