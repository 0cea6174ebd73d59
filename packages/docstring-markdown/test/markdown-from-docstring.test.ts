import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownFromDocstring } from "../index.js";

/** Lines of a text, for examples that read as they look. */
function lines(...all: readonly string[]): string {
  return all.join("\n");
}

describe("marks inside a paragraph", () => {
  it.each([
    ["Use ``json_parameters`` here.", "Use `json_parameters` here."],
    [":class:`~pkg.mod.Class`", "`Class`"],
    [":py:class:`pkg.mod.Class`", "`pkg.mod.Class`"],
    [":py:meth:`text <target>`", "`text`"],
    [":func:`!quiet`", "`quiet`"],
    ["`~pkg.mod.Class` and `~pkg.run()`", "`Class` and `run()`"],
    ["`docs <https://example.org/a>`__", "[docs](https://example.org/a)"],
    ["`the\ndocs <https://example.org/\na>`_", "[the docs](https://example.org/a)"],
    ["`a [b] <https://example.org/x_(y)>`_", "[a \\[b\\]](https://example.org/x_%28y%29)"],
    ["See :ref:`the section <label>`.", "See *the section*."],
    [
      ":pep:`8`, :rfc:`2822`",
      "[PEP 8](https://peps.python.org/pep-0008/), [RFC 2822](https://www.rfc-editor.org/rfc/rfc2822)",
    ],
    ["`Job`\\ s", "`Job`s"],
    ["As [1]_ says.", "As [1] says."],
    ["``a`b``", "``a`b``"],
    ["``C:\\``", "`C:\\`"],
    ["an unknown `name`_", "an unknown `name`"],
    ["one ` and ``two``", "one ` and ``two``"],
  ])("%j becomes %j", (text, markdown) => {
    expect(markdownFromDocstring(text)).toBe(markdown);
  });

  it("finds the targets of links", () => {
    const text = lines(
      "See Python_ and `the docs`_.",
      "",
      ".. _Python: https://python.org",
      ".. _the docs: https://docs.example.org",
    );
    expect(markdownFromDocstring(text)).toBe(
      "See [Python](https://python.org) and [the docs](https://docs.example.org).",
    );
  });
});

describe("what is Markdown already stays", () => {
  it.each([
    "",
    "Plain text: with a colon.",
    "Use `code` and `pkg.mod.Class`, *this* and **that**.",
    "[link](https://example.org/a_b_c) and <https://example.org>",
    lines("A list:", "", "- one", "  - two", "    more", "", "1. first", "2) second"),
    lines("- one", "  - two"),
    lines("```python", "``a`` :class:`b`", ".. note:: x", "  >>> y", "```"),
    lines("~~~", "x::", "", "    y", "~~~"),
    lines("> a quotation", "> goes on", "", "# Heading", "", "Setext", "------", "", "---"),
    lines("| a | b |", "| - | - |", "| 1 | `2` |"),
    lines("A line break  ", "here, and code:", "", "    indented"),
    lines("**Parameters**", "", "- `x` (`int`, optional): The x.", "  More."),
    "Emoji :smile: and a ratio 1:2, snake_case_ and __init__.",
    "std::vector::",
  ])("%j", (text) => {
    expect(markdownFromDocstring(text)).toBe(text);
  });
});

describe("sections", () => {
  it("in NumPy's style", () => {
    const text = lines(
      "Cut out.",
      "",
      "    Parameters",
      "    ----------",
      "    ids : list of str, optional",
      "        What to cut,",
      "        as :class:`~pkg.Id`.",
      "",
      "        * one",
      "    x, y : {'a', 'b'}, default: 'a'",
      "    **options",
      "        Others.",
      "",
      "    Returns",
      "    -------",
      "    Job[P]",
      "        The job.",
      "",
      "    Raises",
      "    ------",
      "    ValueError",
      "        If not.",
      "",
      "    Notes",
      "    -----",
      "    Fine.",
      "    ",
    );
    expect(markdownFromDocstring(text)).toBe(
      lines(
        "Cut out.",
        "",
        "**Parameters**",
        "",
        "- `ids` (`list of str`, optional): What to cut,",
        "  as `Id`.",
        "",
        "  * one",
        "- `x`, `y` (`{'a', 'b'}`, default `'a'`)",
        "- `**options`: Others.",
        "",
        "**Returns**",
        "",
        "- `Job[P]`: The job.",
        "",
        "**Raises**",
        "",
        "- `ValueError`: If not.",
        "",
        "**Notes**",
        "",
        "Fine.",
      ),
    );
  });

  it("in Google's style", () => {
    const text = lines(
      "Do.",
      "",
      "Args:",
      "    ids (dict[str, int], optional): What: this",
      "        and that.",
      "    *rest: Others.",
      "Returns:",
      "    list[int] | None: The result.",
      "",
      "Raises:",
      "    ValueError: If not.",
      "",
      "Example:",
      "    It is used so.",
    );
    expect(markdownFromDocstring(text)).toBe(
      lines(
        "Do.",
        "",
        "**Parameters**",
        "",
        "- `ids` (`dict[str, int]`, optional): What: this",
        "  and that.",
        "- `*rest`: Others.",
        "",
        "**Returns**",
        "",
        "- `list[int] | None`: The result.",
        "",
        "**Raises**",
        "",
        "- `ValueError`: If not.",
        "",
        "**Example**",
        "",
        "It is used so.",
      ),
    );
  });

  it("whose body is prose stay prose", () => {
    expect(markdownFromDocstring("Returns:\n    The result of it: nothing.")).toBe(
      "**Returns**\n\nThe result of it: nothing.",
    );
    expect(markdownFromDocstring("x\n\nParameters\n----------\nThere are none.")).toBe(
      "x\n\n**Parameters**\n\nThere are none.",
    );
  });

  it("as lists of fields", () => {
    const text = lines(
      ":param int ids: What to cut.",
      ":param y: A y",
      "    of two lines.",
      ":type y: str",
      ":returns: Nothing.",
      ":rtype: None",
      ":raises ValueError: If not.",
      ":meta private:",
    );
    expect(markdownFromDocstring(text)).toBe(
      lines(
        "**Parameters**",
        "",
        "- `ids` (`int`): What to cut.",
        "- `y` (`str`): A y",
        "  of two lines.",
        "",
        "**Returns**",
        "",
        "- `None`: Nothing.",
        "",
        "**Raises**",
        "",
        "- `ValueError`: If not.",
      ),
    );
  });
});

describe("blocks", () => {
  it.each([
    [
      lines(".. note:: Take", "   care.", "", "   - a"),
      lines("> **Note:** Take", "> care.", ">", "> - a"),
    ],
    [lines(".. admonition:: Why", "", "   So."), "> **Why:** So."],
    [".. versionadded:: 1.2", "**Added in version 1.2.**"],
    [lines(".. deprecated:: 2.0", "   Use ``x``."), "**Deprecated since version 2.0:** Use `x`."],
    [
      lines("a", "", ".. code-block:: python", "   :linenos:", "", "   ``x``", "     y"),
      lines("a", "", "```python", "``x``", "  y", "```"),
    ],
    [lines(".. math:: x^2"), lines("```math", "x^2", "```")],
    [
      lines("So::", "", "    x = 1", "", "More."),
      lines("So:", "", "```", "x = 1", "```", "", "More."),
    ],
    [lines("- so ::", "", "      x"), lines("- so", "", "  ```", "  x", "  ```")],
    [lines("::", "", "  ```"), lines("````", "```", "````")],
    [
      lines("a", "", ">>> f(1)", "2", "", "b"),
      lines("a", "", "```python", ">>> f(1)", "2", "```", "", "b"),
    ],
    [lines("a", "", ".. a comment", "   of two lines", "", "b"), lines("a", "", "b")],
    [lines(".. toctree::", "", "   x", "", "a"), "a"],
    [lines(".. [1] A *note*."), "[1] A *note*."],
    [lines("#. one", "#. two"), lines("1. one", "1. two")],
    [
      lines("=====", "Title", "=====", "", "Other", "~~~~~", "", "x"),
      lines("**Title**", "", "**Other**", "", "x"),
    ],
    [
      lines("== ==", "a  b", "== ==", "1  2", "== =="),
      lines("```", "== ==", "a  b", "== ==", "1  2", "== ==", "```"),
    ],
    [lines(".. image:: x.png", "   :alt: An x"), "![An x](x.png)"],
    [".. autofunction:: pkg.run", "`pkg.run`"],
    [lines("> with ``code``"), "> with `code`"],
    [
      lines("", "   One.", "", "     Two.", "   Three.", "   "),
      lines("One.", "", "  Two.", "Three."),
    ],
    ["a\r\n\r\nb\r\n", "a\n\nb"],
  ])("%j becomes %j", (text, markdown) => {
    expect(markdownFromDocstring(text)).toBe(markdown);
  });
});

describe("any text", () => {
  it("converts to what converts to itself", () => {
    fastCheck.assert(
      fastCheck.property(descriptionText(), (text) => {
        const markdown = markdownFromDocstring(text);
        expect(markdownFromDocstring(markdown)).toBe(markdown);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    "`",
    "`` ` ",
    ">",
    "> ",
    "\\",
    ":a:`x` ",
    "a\n",
    ":param x: y\n",
    "[",
    "Notes\n-----\n",
    "x::\n\n  y\n",
    ".. note::\n ",
  ])("is converted in a time that its length bounds: %j", (part) => {
    const started = performance.now();
    markdownFromDocstring(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

/** Texts of marks and lines that mean something in one of the languages. */
function descriptionText(): fastCheck.Arbitrary<string> {
  const marks = [
    "a",
    "``b``",
    "`c`",
    ":class:`~d.E`",
    "`f <http://g>`_",
    "`",
    "``",
    "```",
    "\\ ",
    "_",
    "::",
    ">>> h",
    "- ",
    ".. ",
    "[1]_",
  ];
  const whole = [
    "",
    "Parameters",
    "----------",
    "=====",
    "~~~~~",
    "Args:",
    "Note:",
    "x : int",
    "x (int): y",
    ".. note::",
    ".. code-block:: python",
    ".. _a: http://b",
    "::",
    "- i",
    "1. j",
    "```",
    "~~~",
    ":param x: y",
    ":type x: z",
    "> k",
    ">>> l",
    "== ==",
    "+--+",
    "| m |",
    ".. comment",
    "#####",
  ];
  const marked = fastCheck
    .array(fastCheck.constantFrom(...marks), { maxLength: 6 })
    .map((all) => all.join(" "));
  const line = fastCheck.tuple(
    fastCheck.constantFrom("", "", "  ", "    ", "\t"),
    fastCheck.oneof(
      fastCheck.constantFrom(...whole),
      marked,
      fastCheck.string({ unit: "grapheme" }),
    ),
  );
  return fastCheck
    .array(
      line.map((parts) => parts.join("")),
      { maxLength: 12 },
    )
    .map((all) => all.join("\n"));
}
