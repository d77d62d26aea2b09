import fc from "fast-check";
import { htmlToText, linkTo, literal } from "../../src/values/htmlToText";

/** HTML, and what becomes of it as text and as Markdown. */
const ROWS: [what: string, html: string, text: string, markdown?: string][] = [
  ["a paragraph", "<p>It is.</p>", "It is."],
  ["paragraphs", "<p>One</p>\n<p>Two</p>", "One\n\nTwo"],
  ["lines", "One<br>Two<br/>Three<div>Four</div>Five", "One\nTwo\nThree\nFour\nFive"],
  ["a blank line", "One<br><br><br>Two", "One\n\nTwo"],
  ["blanks between words", "<p>  One \n\t two </p>", "One two"],
  [
    "bold and italic words",
    "<p>Ask <b> first </b>, <i>then</i> ship.</p>",
    "Ask first , then ship.",
    "Ask **first** , _then_ ship.",
  ],
  ["words in words", "<strong>a <em>b</em></strong>", "a b", "**a _b_**"],
  ["nothing bold", "<p>a<b> </b>b</p>", "a b"],
  ["code", "<p>Run <code>npm_ci *</code></p>", "Run npm_ci *", "Run `npm_ci *`"],
  [
    "lines of code",
    "<p>Run</p><pre><code>\na  b\n\nc</code></pre><p>now</p>",
    "Run\n\na  b\n\nc\n\nnow",
    "Run\n\n```\na  b\n\nc\n```\n\nnow",
  ],
  [
    "headings",
    "<h1>Title</h1><p>Text</p><h3>More</h3>",
    "Title\n\nText\n\nMore",
    "# Title\n\nText\n\n### More",
  ],
  [
    "a list",
    "<p>Parts:</p><ul><li>One</li><li><p>Two</p></li></ul><p>Done</p>",
    "Parts:\n\n- One\n- Two\n\nDone",
  ],
  [
    "a list in a list",
    "<ol start='3'><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>",
    "3. One\n   - Inner\n4. Two",
  ],
  ["a list item of two lines", "<ul><li>One<br>more</li></ul>", "- One\n  more"],
  [
    "a quote",
    "<p>See:</p><blockquote><p>One</p><p>Two</p></blockquote><p>Yes</p>",
    "See:\n\n> One\n>\n> Two\n\nYes",
  ],
  [
    "a table",
    "<table><tr><th>Part</th><th>Price</th></tr><tr><td>Filter</td><td>49</td></tr></table>",
    "Part | Price\nFilter | 49",
  ],
  ["a line across", "<p>One</p><hr><p>Two</p>", "One\n\n---\n\nTwo"],
  [
    "a link",
    '<p>See <a href="https://example.com/a?b=1&amp;c=2">the <b>manual</b></a>.</p>',
    "See the manual (https://example.com/a?b=1&c=2).",
    "See [the **manual**](https://example.com/a?b=1&c=2).",
  ],
  [
    "a link that names itself",
    '<a href="https://example.com/">example.com</a>',
    "https://example.com/",
    "[https://example.com/](https://example.com/)",
  ],
  [
    "a link without words",
    '<p>Here: <a href="https://example.com"></a></p>',
    "Here: https://example.com",
    "Here: [https://example.com](https://example.com)",
  ],
  [
    "a link over several lines",
    '<a href="https://example.com"><div>One</div><div>Two</div></a>',
    "One Two (https://example.com)",
    "[One Two](https://example.com)",
  ],
  [
    "an email address",
    '<a href="mailto:joe@example.com">Joe</a>',
    "Joe (joe@example.com)",
    "[Joe](mailto:joe@example.com)",
  ],
  ["a script as a link", '<a href="javascript:alert(1)">click</a>', "click"],
  [
    "a link with brackets",
    '<a href="https://example.com/a (1)">a</a>',
    "a (https://example.com/a (1))",
    "[a](https://example.com/a%20%281%29)",
  ],
  [
    "an image",
    '<p>Look <img src="https://example.com/a.png" alt="a pump"></p>',
    "Look a pump (https://example.com/a.png)",
    "Look [a pump](https://example.com/a.png)",
  ],
  [
    "an image without a name",
    "<img src=https://example.com/a.png>",
    "image (https://example.com/a.png)",
    "[image](https://example.com/a.png)",
  ],
  ["an image inside of its own address", '<img src="data:image/png;base64,AAAA">', "image"],
  [
    "what is not for reading",
    "<style>p{}</style><p>a<!-- b > c --></p><script>if (a<b) {}</script>",
    "a",
  ],
  ["a sign in an attribute", '<p title="a > b">c</p>', "c"],
  [
    "escaped signs",
    "<p>R&amp;D &lt;b&gt; &#8364;5&nbsp;&hellip;</p>",
    "R&D <b> €5 …",
    "R&D \\<b> €5 …",
  ],
  [
    "marks that mean themselves",
    "<p>2 * 3 [x] snake_case _a_ `b`</p>",
    "2 * 3 [x] snake_case _a_ `b`",
    "2 \\* 3 \\[x\\] snake_case \\_a\\_ \\`b\\`",
  ],
  [
    "beginnings that mean themselves",
    "<p># no</p><p>- no</p><p>1. no</p><p>&gt; no</p>",
    "# no\n\n- no\n\n1. no\n\n> no",
    "\\# no\n\n\\- no\n\n1\\. no\n\n\\> no",
  ],
  [
    "text without tags",
    "One\n\nTwo &amp; three < four",
    "One\n\nTwo & three < four",
    "One\n\nTwo & three \\< four",
  ],
  [
    "an address in angle brackets",
    "Ask Joe <joe@example.com>",
    "Ask Joe <joe@example.com>",
    "Ask Joe \\<joe@example.com>",
  ],
  ["an unclosed tag", "<p>One <b>two", "One two"],
  ["closing tags alone", "</li></ul></blockquote></pre></a><p>One</p></b>", "One"],
  ["an item without a list", "<li>One", "- One"],
  [
    "a broken tag",
    '<p>a < b and <a href="x>c',
    'a < b and <a href="x>c',
    'a \\< b and \\<a href="x>c',
  ],
  ["capital tags", "<P>One</P><BR><B>two</B>", "One\n\ntwo", "One\n\n**two**"],
  ["nothing", "", ""],
  ["nothing but tags", "<p></p><p><br></p>", ""],
];

describe("HTML", () => {
  it.each(ROWS)("reads %s as text", (_what, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each(ROWS)("reads %s as Markdown", (_what, html, text, markdown = text) => {
    expect(htmlToText(html, "markdown")).toBe(markdown);
  });

  it("loses no word of what is written between known tags", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const tag = fc.constantFrom("p", "b", "div", "li", "ul", "blockquote", "pre", "a", "td", "h2");
    const piece = fc.oneof(
      word.map((text) => ({ html: ` ${text} `, text })),
      fc.tuple(tag, fc.boolean()).map(([name, isEnd]) => ({
        html: `<${isEnd ? "/" : ""}${name}>`,
        text: "",
      })),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("text", "markdown"),
        (pieces, format) => {
          const shown = htmlToText(pieces.map(({ html }) => html).join(""), format as "text");
          const words = pieces.flatMap(({ text }) => text || []);
          expect(shown.match(/[a-z]+/g) ?? []).toEqual(words);
        },
      ),
    );
  });
});

it("names a file in a link", () => {
  const address = "https://example.com/a_b.pdf";
  expect(linkTo("a_b.pdf", address, "text")).toBe(`a_b.pdf (${address})`);
  expect(linkTo(literal("[1] a", "markdown"), address, "markdown")).toBe(`[\\[1\\] a](${address})`);
});
