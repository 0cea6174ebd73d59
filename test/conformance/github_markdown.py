"""Renders Markdown with GitHub's parser: a line of JSON for each line of JSON on stdin."""

import json
import sys

import cmarkgfm
from cmarkgfm.cmark import Options

for line in sys.stdin:
    html = cmarkgfm.github_flavored_markdown_to_html(json.loads(line), Options.CMARK_OPT_UNSAFE)
    print(json.dumps(html))
