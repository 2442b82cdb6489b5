/** What can be said: domains, languages with exact set algebra, and classes of languages. */
package io.refeed.language;
