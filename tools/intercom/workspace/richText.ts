/** Words of HTML: its markup taken away, its paragraphs apart. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<\/(p|h\d|li)>\s*(?=<)/g, "\n\n")
    .replace(/<(b|strong)>(.*?)<\/\1>/g, "**$2**")
    .replace(/<[^>]*>/g, "")
    .trim();

/** HTML as Intercom stores it: it adds classes of its own, so that it never reads as it was sent. */
export const storedHtml = (html: string): string => {
  const marked = html.includes("<p") ? html : `<p>${html}</p>`;
  return marked.replace(/<p>/g, '<p class="no-margin">');
};

/** Paragraphs of Markdown. */
export const paragraphsOf = (markdown: string): string[] =>
  markdown.split(/\n{2,}/).filter((part) => part.trim() !== "");

/** HTML of Markdown, as far as paragraphs and bold words go. */
export const htmlOfMarkdown = (markdown: string): string =>
  paragraphsOf(markdown)
    .map((part) => `<p class="no-margin">${part.replace(/\*\*(.*?)\*\*/g, "<b>$1</b>")}</p>`)
    .join("");
