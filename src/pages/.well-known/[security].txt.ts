/** `/.well-known/security.txt` (RFC 9116), only if `SECURITY_CONTACT` is set. */
import type { APIRoute } from 'astro';
import { securityText } from '#lib/export/about-site.ts';
import { absolute, SECURITY_CONTACT, SITE_DAY } from '#site.ts';

export const getStaticPaths = () =>
  SECURITY_CONTACT === null ? [] : [{ params: { security: 'security' }, props: { contact: SECURITY_CONTACT } }];

export const GET: APIRoute<{ contact: string }> = ({ props: { contact } }) =>
  new Response(securityText(contact, SITE_DAY, absolute), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
