/** Share links. */

/** A WhatsApp link with a prefilled message: the title, then the URL on its own line. */
export const whatsappLink = (title: string, address: string): string =>
  `https://wa.me/?text=${encodeURIComponent(`${title}\n${address}`)}`;
