// Reads the _redirects and _headers of the folder that is named, as Netlify does, and writes what it understood as JSON.
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'

const [folder] = process.argv.slice(2)
const common = { minimal: true, featureFlags: {} }
const { redirects, errors: faults } = await parseAllRedirects({ ...common, redirectsFiles: [`${folder}/_redirects`], configRedirects: [] })
const { headers, errors } = await parseAllHeaders({ ...common, headersFiles: [`${folder}/_headers`], configHeaders: [] })
console.log(JSON.stringify({
  redirects: redirects.map(r => ({ from: r.path ?? r.from, to: r.to, status: r.status })),
  headers: headers.flatMap(h => Object.entries(h.values).map(([name, value]) => ({ for: h.for, name, value }))),
  errors: [...faults, ...errors].map(e => e.message),
}))
