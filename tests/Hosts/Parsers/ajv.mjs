// Holds the documents of standard input, one a line, against the JSON Schema that is named, by Ajv; strictly, where 'strict' is said. Writes what is wrong, a line each.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import Ajv from 'ajv'
import Ajv4 from 'ajv-draft-04'
import formats from 'ajv-formats'

const [path, strict] = process.argv.slice(2)
const schema = JSON.parse(readFileSync(path, 'utf8'))
const isOld = schema.$schema.includes('draft-04')
// SARIF's schema has a pattern that is none to Unicode's stricter reading.
const ajv = new (isOld ? Ajv4 : Ajv)({ strict: strict === 'strict', allowUnionTypes: true, unicodeRegExp: !isOld })
formats(ajv)
const holds = ajv.compile(schema)
for await (const line of createInterface({ input: process.stdin }))
  if (!holds(JSON.parse(line))) for (const e of holds.errors) console.log(`${e.instancePath} ${e.message}`)
