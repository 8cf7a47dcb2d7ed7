/** A saved page does not say where it came from. Relative addresses of it begin with this, and lead nowhere. */
export const NOWHERE = 'https://saved-page.invalid/';
