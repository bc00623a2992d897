/** Where to report a hole in the site: an argument of the build. */

/**
 * `SECURITY_CONTACT` as RFC 9116 wants it; null where it is not set.
 * @throws {Error} if it is no address one can write to.
 */
export function securityContact({ SECURITY_CONTACT: contact }: Readonly<Record<string, string | undefined>>): string | null {
  if (!contact) return null;
  if (!/^(mailto:[^\s@]+@[^\s@]+|tel:\+\d+|https:\/\/\S+)$/.test(contact))
    throw new Error(`SECURITY_CONTACT=${contact} is no contact: write mailto:name@host, tel:+51… or https://….`);
  return contact;
}
