// Standard input names folders and paths within them, each pair as a line of JSON. Answers the paths as Cloudflare Pages does, and writes for each folder
// a line of JSON with the answers and with what was said of its _redirects and _headers.
import { createInterface } from 'node:readline'
import { unstable_generateASSETSBinding as open } from 'wrangler'

for await (const line of createInterface({ input: process.stdin })) {
  const { directory, paths } = JSON.parse(line)
  const said = []
  const note = message => said.push(String(message))
  const serve = await open({ log: { log: note, info: note, warn: note, error: note, debug() {} }, directory })
  const answers = []
  for (const path of paths) {
    const answer = await serve(`https://archive.example${path}`, { redirect: 'manual' })
    answers.push({ status: answer.status, location: answer.headers.get('location'), policy: answer.headers.get('content-security-policy') })
  }
  console.log(JSON.stringify({ answers, said }))
}
process.exit(0)
