#!/usr/bin/env python3
"""Holds the addresses and dates of the articles against a fact base. Usage: bench/sources.py FOLDER; needs PyYAML.

FOLDER has events.yml and repairs.yml: lists of entries with `sources`, each with `url`, `date` (null where the page
bears none) and `verified`. Every address in an article's sources, evidence and text must be one that is marked
`page`, and its date the one that is stated there, or none.
"""
import glob, os, re, sys
import yaml

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "input")
known = {}
for name in ("events.yml", "repairs.yml"):
    for entry in yaml.safe_load(open(os.path.join(sys.argv[1], name), encoding="utf-8")):
        for source in entry.get("sources", []):
            if source["verified"] == "page": known.setdefault(source["url"], source["date"])

seen, wrong = 0, []
def hold(where, url, date):
    global seen
    seen += 1
    if url not in known: wrong.append(f"{where}: {url} is not in the fact base")
    elif date not in (None, known[url]): wrong.append(f"{where}: {url} has the date {date}; the fact base has {known[url]}")

for path in sorted(glob.glob(os.path.join(root, "articles", "*", "*.md"))):
    where = os.path.relpath(path, root)
    _, front, text = open(path, encoding="utf-8").read().split("---\n", 2)
    article = yaml.load(front, Loader=yaml.BaseLoader)
    for source in article.get("sources", []): hold(where, source["url"], source.get("date"))
    for claim in article.get("claims", []):
        for review in claim.get("reviews", []):
            for evidence in review.get("evidence", []):
                if "url" in evidence: hold(where, evidence["url"], evidence.get("date"))
    for url in re.findall(r"\]\((https?://[^)\s]+)", text): hold(where, url, None)

print("\n".join(wrong) or f"{seen} addresses, every one in the fact base, with its date or none")
sys.exit(bool(wrong))
