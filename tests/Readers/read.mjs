// Reads the feeds named by the lines of standard input and writes, a line each, what a reader would show of them.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseFeed } from 'feedsmith'

for await (const file of createInterface({ input: process.stdin })) {
  const { format, feed } = parseFeed(readFileSync(file, 'utf8'))
  const items = format === 'atom' ? feed.entries : feed.items
  console.log(JSON.stringify({
    format,
    title: text(feed.title),
    items: (items ?? []).map(i => ({
      id: i.guid?.value ?? i.id,
      title: text(i.title),
      content: i.content?.encoded ?? i.content?.value ?? i.content_html ?? i.content,
      date: i.pubDate ?? i.published ?? i.date_published,
    })),
  }))
}

function text(value) { return typeof value === 'object' ? value?.value : value }
