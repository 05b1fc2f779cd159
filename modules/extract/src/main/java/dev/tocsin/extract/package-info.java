/**
 * Page bytes to articles, as pure functions; {@link dev.tocsin.extract.ArticleReader} is the way in. A page is decoded
 * ({@code Charsets}), parsed ({@code Page}), cut into blocks ({@code BlockReader}), its blocks are scored ({@code
 * BlockModel}) and sifted by rules ({@code Aside}, {@code BodyReader}); title, byline, dates and site have a reader each.
 */
@NullMarked
package dev.tocsin.extract;

import org.jspecify.annotations.NullMarked;
