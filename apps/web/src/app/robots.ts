import type { MetadataRoute } from 'next';

/** What is public may be found; all else asks for a sign-in anyway. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/interviews', '/account'] } };
}
