// Reads lines {"ris": …, "csl": …} from standard input and writes, a line each, how many entries the RIS holds and the CSL as APA.
import { createInterface } from 'node:readline'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'
import '@citation-js/plugin-csl'

for await (const line of createInterface({ input: process.stdin })) {
  const { ris, csl } = JSON.parse(line)
  console.log(JSON.stringify({
    ris: new Cite(ris, { forceType: '@ris/file' }).data.length,
    apa: new Cite(JSON.parse(csl)).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim(),
  }))
}
