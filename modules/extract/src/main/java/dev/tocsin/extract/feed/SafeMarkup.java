package dev.tocsin.extract.feed;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** A feed's markup as a reader may show it: without scripts, styles, frames and handlers, links made absolute. */
final class SafeMarkup {
    private static final String[] TAGS =
            ("a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code "
                            + "col colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset "
                            + "figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m "
                            + "map menu meter multicol nav nextid ol optgroup option output p pre progress q s samp section "
                            + "select small sound source spacer span strike strong sub sup table tbody td textarea tfoot th thead time tr "
                            + "tt u ul var video wbr")
                    .split(" ");
    private static final String[] ATTRIBUTES =
            ("abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor "
                            + "bgproperties border bordercolor cellpadding cellspacing bordercolordark bordercolorlight bottompadding ch challenge char charoff "
                            + "charset checked choff cite class clear color cols colspan compact contenteditable controls coords data "
                            + "datafld datapagesize datasrc datetime default delay dir disabled draggable dynsrc enctype end face for form "
                            + "frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap "
                            + "keytype kind label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max maxlength "
                            + "media method min multiple muted name nohref noshade nowrap open optimum pattern ping point-size poster pqg "
                            + "preload prompt radiogroup readonly rel repeat-max repeat-min replace required rev rightspacing rows rowspan "
                            + "rules scope selected shape size span src start step style suppress summary tabindex target template title "
                            + "toppadding type unselectable urn usemap valign value variable volume vrml vspace width wrap xml:lang")
                    .split(" ");

    private SafeMarkup() {}

    /** @param base empty where unknown; then links stay as they are */
    static String of(String markup, String base) {
        Safelist safe =
                new Safelist().addTags(TAGS).addAttributes(":all", ATTRIBUTES).preserveRelativeLinks(true);
        safe.removeAttributes(":all", "style");
        Document.OutputSettings plain = new Document.OutputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8);
        Document document = Jsoup.parseBodyFragment(markup, base);
        document.select("script,style,applet").remove();
        for (String attribute : new String[] {"href", "src", "cite", "action", "poster"}) {
            document.select("[" + attribute + "]").forEach(e -> {
                String resolved = Links.resolve(base, e.attr(attribute));
                if (resolved.matches("(?i)\\s*(javascript|vbscript|data)\\s*:.*")) {
                    e.removeAttr(attribute);
                } else if (!base.isEmpty()) {
                    e.attr(attribute, resolved);
                }
            });
        }
        return Jsoup.clean(document.body().html(), base, safe, plain).strip();
    }
}
