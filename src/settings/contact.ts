/** Build settings: where to report a security issue or a wrong fact. */

/**
 * `SECURITY_CONTACT`, the Contact field of security.txt (RFC 9116); null if unset.
 * @throws {Error} if it is not a mailto:, tel: or https: URL.
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
 * `CORRECTIONS_MAIL`, the mail address for corrections; null if unset.
 * @throws {Error} if it is not a mail address.
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
 * `REPOSITORY_URL`, the public repository whose issues take corrections, without a trailing slash; null if unset.
 * @throws {Error} if it is not an https URL.
 */
export function repositoryUrl({ REPOSITORY_URL: url }: Readonly<Record<string, string | undefined>>): string | null {
  if (!url) return null;
  if (!/^https:\/\/[^\s?#]+$/.test(url))
    throw new Error(`REPOSITORY_URL=${url} is no repository: write https://host/owner/name.`);
  return url.replace(/\/+$/, '');
}
