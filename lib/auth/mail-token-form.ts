/** The format of a link's secret: 32 random bytes in base64url. */
export const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;
