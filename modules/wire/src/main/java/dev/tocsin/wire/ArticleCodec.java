package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import dev.tocsin.model.Article;
import dev.tocsin.model.ArticleVersion;
import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.Lane;
import dev.tocsin.model.PageDate;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.avro.Schema;

final class ArticleCodec implements AvroCodec<Article, dev.tocsin.news.Article> {
    private static final int SECONDS_A_MINUTE = 60;

    @Override
    public Schema schema() {
        return dev.tocsin.news.Article.getClassSchema();
    }

    @Override
    public Class<Article> type() {
        return Article.class;
    }

    @Override
    public dev.tocsin.news.Article toAvro(Article a) {
        return dev.tocsin.news.Article.newBuilder()
                .setId(a.id())
                .setVersion(a.version())
                .setSource(a.source())
                .setUrl(a.url().toString())
                .setCanonical(a.canonical().toString())
                .setTitle(a.title())
                .setText(a.text())
                .setLanguage(a.language())
                .setAuthors(a.authors())
                .setPublisher(a.publisher())
                .setAgency(orNull(a.agency()))
                .setPublished(orNull(a.published().map(ArticleCodec::date)))
                .setModified(orNull(a.modified().map(ArticleCodec::date)))
                .setImage(orNull(a.image().map(URI::toString)))
                .setSection(orNull(a.section()))
                .setPaywalled(a.paywalled())
                .setConfidence(a.confidence())
                .setCapturedAt(a.capturedAt())
                .setLane(a.lane().name())
                .setContentHash(a.contentHash())
                .setDuplicateOf(
                        orNull(a.duplicateOf().map(d -> new dev.tocsin.news.ArticleVersion(d.article(), d.version()))))
                .build();
    }

    @Override
    public Article fromAvro(dev.tocsin.news.Article a) {
        return new Article(
                a.getId(),
                a.getVersion(),
                a.getSource(),
                URI.create(a.getUrl()),
                URI.create(a.getCanonical()),
                a.getTitle(),
                a.getText(),
                a.getLanguage(),
                a.getAuthors(),
                a.getPublisher(),
                Optional.ofNullable(a.getAgency()),
                Optional.ofNullable(a.getPublished()).map(ArticleCodec::date),
                Optional.ofNullable(a.getModified()).map(ArticleCodec::date),
                Optional.ofNullable(a.getImage()).map(URI::create),
                Optional.ofNullable(a.getSection()),
                a.getPaywalled(),
                a.getConfidence(),
                a.getCapturedAt(),
                Lane.valueOf(a.getLane()),
                a.getContentHash(),
                Optional.ofNullable(a.getDuplicateOf()).map(d -> new ArticleVersion(d.getArticle(), d.getVersion())));
    }

    private static dev.tocsin.news.PageDate date(PageDate date) {
        return new dev.tocsin.news.PageDate(
                date.instant(),
                date.value().getOffset().getTotalSeconds() / SECONDS_A_MINUTE,
                date.precision().name(),
                date.origin().name());
    }

    private static PageDate date(dev.tocsin.news.PageDate date) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(date.getOffsetMinutes() * SECONDS_A_MINUTE);
        return new PageDate(
                date.getInstant().atOffset(offset),
                DatePrecision.valueOf(date.getPrecision()),
                PageDate.Origin.valueOf(date.getOrigin()));
    }
}
