// Reads the RSS and Atom feeds named by the lines of standard input and writes, a line each, how many items five readers find in it.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import RssParser from 'rss-parser'
import { parseFeed } from '@rowanmanning/feed-parser'
import FeedMe from 'feedme'
import FeedParser from 'feedparser'
import { extractFromXml } from '@extractus/feed-extractor'

const readers = [
  async text => (await new RssParser().parseString(text)).items.length,
  text => parseFeed(text).items.length,
  text => {
    const reader = new FeedMe(true)
    reader.write(text)
    return reader.done().items.length
  },
  async text => {
    let items = 0
    for await (const _ of Readable.from([text]).pipe(new FeedParser())) items++
    return items
  },
  text => extractFromXml(text).entries.length,
]

for await (const file of createInterface({ input: process.stdin })) {
  const text = readFileSync(file, 'utf8')
  const counts = []
  for (const read of readers) counts.push(await read(text))
  console.log(counts.join(' '))
}
