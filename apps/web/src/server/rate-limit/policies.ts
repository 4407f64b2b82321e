import type { Policy } from './window';

export const PER_USER: Policy = { name: 'user', quota: 600, windowSeconds: 60 };

/** Offices and homes share an address. */
export const PER_ADDRESS: Policy = { name: 'address', quota: 1800, windowSeconds: 60 };

/** Signing in: enough for people, too little for guessing. */
export const SIGN_IN: Policy = { name: 'sign-in', quota: 30, windowSeconds: 60 };

/** Reading all that is kept of somebody is work. */
export const EXPORT: Policy = { name: 'export', quota: 6, windowSeconds: 3600 };

/** A fast line sends a chunk every few milliseconds. */
export const UPLOAD: Policy = { name: 'upload', quota: 6000, windowSeconds: 60 };

/** A PDF costs a second of the gateway's time. */
export const REPORT: Policy = { name: 'report', quota: 20, windowSeconds: 60 };
