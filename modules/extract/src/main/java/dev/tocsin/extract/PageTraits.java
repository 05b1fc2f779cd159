package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be told of a page's blocks from all of them together. */
final class PageTraits {
    private static final int SHINGLE = 3;
    private static final int ASIDE = Role.COMMENT.bit()
            | Role.CONSENT.bit()
            | Role.RELATED.bit()
            | Role.CAPTION.bit()
            | Role.ADVERT.bit()
            | Role.NEWSLETTER.bit()
            | Role.CONCEALED.bit()
            | Role.SIDE.bit();

    final List<Block> blocks;
    final List<TextTraits> texts = new ArrayList<>();
    final int[] repeats;
    final int headline;
    final int prose;
    final int proseBlocks;
    final int firstProse;
    final int lastProse;
    final List<Container> mains;
    /** The block that opens the article as far as can be told beforehand; -1 where there is none. */
    final int lead;

    final int articles;
    final boolean hasBody;
    final boolean hasArticleTag;
    private final Map<String, Signature> signatures = new HashMap<>();
    private final List<Signature> signatureOf = new ArrayList<>();
    private final Map<Container, Map<String, Integer>> children = new IdentityHashMap<>();
    private final Set<Container> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Long> bodyShingles;
    private final Set<Long> summaryShingles;

    PageTraits(Page page, String title, Phrases phrases) {
        blocks = page.blocks;
        Map<Long, Integer> counts = new HashMap<>();
        for (Block block : blocks) {
            TextTraits text = new TextTraits(block, phrases);
            texts.add(text);
            counts.merge(text.hash, 1, Integer::sum);
            signatureOf.add(signatures
                    .computeIfAbsent(name(block.container), n -> new Signature())
                    .with(block));
        }
        repeats = texts.stream()
                .mapToInt(text -> counts.getOrDefault(text.hash, 1))
                .toArray();
        Container root = blocks.get(0).container;
        while (root.parent != null) {
            root = root.parent;
        }
        prose = root.proseChars;
        proseBlocks = root.proseBlocks;
        firstProse = blocks.stream()
                .filter(Block::isProse)
                .mapToInt(b -> b.index)
                .findFirst()
                .orElse(0);
        lastProse = blocks.stream()
                .filter(Block::isProse)
                .mapToInt(b -> b.index)
                .reduce((a, b) -> b)
                .orElse(0);
        mains = List.of(deepest(root, 0.5), deepest(root, 0.75), deepest(root, 0.9));
        headline = headline(title);
        String body = page.jsonLd.ofArticle("articleBody").orElse("");
        bodyShingles = shingles(body);
        hasBody = bodyShingles.size() > 60;
        String summary = page.meta
                .first("og:description", "description", "twitter:description")
                .orElse("");
        summaryShingles = shingles(summary);
        lead = lead();
        blocks.stream().filter(Block::isProse).forEach(block -> countLikes(block.container));
        articles = (int) known.stream().filter(c -> c.tag.equals("article")).count();
        hasArticleTag = blocks.stream().anyMatch(b -> b.container.around("article") != null);
    }

    /** The deepest container with at least this share of the page's prose. */
    private Container deepest(Container root, double share) {
        Container best = root;
        for (Block block : blocks) {
            if (block.isProse()) {
                for (Container c = block.container; c != null; c = c.parent) {
                    if (c.proseChars >= share * prose) {
                        if (c.depth > best.depth) {
                            best = c;
                        }
                        break;
                    }
                }
            }
        }
        return best;
    }

    /** The block that shows the title: among equals an h1, then the last before the prose. -1 where none does. */
    private int headline(String title) {
        if (title.isEmpty()) {
            return -1;
        }
        List<Long> wanted = Phrases.words(title);
        int best = -1;
        double bestScore = 0.7;
        for (Block block : blocks) {
            List<Long> words = texts.get(block.index).wordHashes;
            if (Math.abs(words.size() - wanted.size()) <= 4 + wanted.size() / 3) {
                double score = likeness(words, wanted)
                        + (block.container.around("h1") != null ? 0.3 : 0)
                        + (block.kind == Block.Kind.HEADING ? 0.1 : 0);
                if (score > bestScore) {
                    best = block.index;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static double likeness(List<Long> one, List<Long> other) {
        Set<Long> words = new HashSet<>(one);
        int both = 0;
        for (Long word : new HashSet<>(other)) {
            both += words.contains(word) ? 1 : 0;
        }
        return words.isEmpty() || other.isEmpty() ? 0 : 2.0 * both / (one.size() + other.size());
    }

    /** The prose block after the headline that the summary quotes, else the first one that sits in no aside. */
    private int lead() {
        int plain = -1;
        for (Block block : blocks) {
            if (block.index > headline && block.isProse() && !isAside(block.container)) {
                if (inSummary(block) > 0.5) {
                    return block.index;
                }
                plain = plain < 0 ? block.index : plain;
            }
        }
        return plain;
    }

    private static boolean isAside(Container from) {
        int steps = 0;
        for (Container c = from; c != null && steps < 5; c = c.parent) {
            if (c.concealed
                    || c.tag.equals("aside")
                    || c.tag.equals("nav")
                    || c.tag.equals("footer")
                    || c.tag.equals("figcaption")
                    || c.tag.equals("form")
                    || c.tag.equals("li")
                    || (c.roles & ASIDE) != 0 && !c.tag.equals("body")) {
                return true;
            }
            steps++;
        }
        return false;
    }

    private void countLikes(Container from) {
        for (Container c = from; c != null && c.parent != null && known.add(c); c = c.parent) {
            children.computeIfAbsent(c.parent, p -> new HashMap<>()).merge(c.look(), 1, Integer::sum);
        }
    }

    /** How many containers of the same look hold prose beside this one, itself included. */
    int likes(Container c) {
        return c.parent == null ? 1 : children.getOrDefault(c.parent, Map.of()).getOrDefault(c.look(), 0);
    }

    Signature signature(Block block) {
        return signatureOf.get(block.index);
    }

    double inBody(Block block) {
        return share(texts.get(block.index).wordHashes, bodyShingles);
    }

    double inSummary(Block block) {
        return share(texts.get(block.index).wordHashes, summaryShingles);
    }

    private static double share(List<Long> words, Set<Long> shingles) {
        if (shingles.isEmpty() || words.size() < SHINGLE) {
            return -1;
        }
        int found = 0;
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            found += shingles.contains(shingle(words, i)) ? 1 : 0;
        }
        return (double) found / (words.size() - SHINGLE + 1);
    }

    private static Set<Long> shingles(String text) {
        Set<Long> shingles = new HashSet<>();
        List<Long> words = Phrases.words(text.indexOf('<') < 0 ? text : text.replaceAll("<[^>]{0,200}>", " "));
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(shingle(words, i));
        }
        return shingles;
    }

    private static long shingle(List<Long> words, int at) {
        long hash = 0;
        for (int i = 0; i < SHINGLE; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + words.get(at + i);
        }
        return hash;
    }

    private static String name(Container container) {
        Container parent = container.parent;
        return container.tag + '.' + container.names + (parent == null ? "" : '<' + parent.tag + '.' + parent.names);
    }

    /** Blocks that sit in elements of the same names: what one template made. */
    static final class Signature {
        int blocks;
        int chars;
        int linkChars;
        int proseChars;

        private Signature with(Block block) {
            blocks++;
            chars += block.chars;
            linkChars += block.linkChars;
            proseChars += block.isProse() ? block.chars : 0;
            return this;
        }
    }
}
