/** The visitor's token stands in the fragment of her link, where no log sees it. @param {string} link */
export function tokenOf(link) {
  return link.slice(link.indexOf("#") + 1);
}
