/** Where to report a hole in the site, or a wrong fact: arguments of the build. */

/**
 * `SECURITY_CONTACT` as RFC 9116 wants it; null where it is not set.
 * @throws {Error} if it is no address one can write to.
 */
export function securityContact({
  SECURITY_CONTACT: contact,
}: Readonly<Record<string, string | undefined>>): string | null {
  if (!contact) return null;
  if (!/^(mailto:[^\s@]+@[^\s@]+|tel:\+\d+|https:\/\/\S+)$/.test(contact))
    throw new Error(`SECURITY_CONTACT=${contact} is no contact: write mailto:name@host, tel:+51… or https://….`);
  return contact;
}

/**
 * `CORRECTIONS_MAIL`, the address that takes corrections; null where it is not set.
 * @throws {Error} if it is no mail address.
 */
export function correctionsMail({
  CORRECTIONS_MAIL: mail,
}: Readonly<Record<string, string | undefined>>): string | null {
  if (!mail) return null;
  if (!/^[^\s@?&:]+@[^\s@?&:]+\.[^\s@?&:]+$/.test(mail))
    throw new Error(`CORRECTIONS_MAIL=${mail} is no mail address: write name@host.example.`);
  return mail;
}

/**
 * `REPOSITORY_URL`, the public repository whose issues take corrections, without a slash at the end; null where it is not set.
 * @throws {Error} if it is no address of the web.
 */
export function repositoryUrl({ REPOSITORY_URL: url }: Readonly<Record<string, string | undefined>>): string | null {
  if (!url) return null;
  if (!/^https:\/\/[^\s?#]+$/.test(url))
    throw new Error(`REPOSITORY_URL=${url} is no repository: write https://host/owner/name.`);
  return url.replace(/\/+$/, '');
}
