package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    /** Containers have numbers below this one. */
    final int containers;
    /** How many different signatures there are. */
    final int kinds;

    private final Map<Look, Integer> looks = new HashMap<>();
    private final BitSet known = new BitSet();
    /** By container; 0 where it was not asked for yet. */
    private final int[] likes;

    private final WordTable bodyShingles;
    private final WordTable summaryShingles;

    PageTraits(Page page, String title, Phrases phrases) {
        blocks = page.blocks;
        Map<Long, Integer> counts = new HashMap<>();
        int last = 0;
        for (Block block : blocks) {
            TextTraits text = new TextTraits(block, phrases);
            texts.add(text);
            counts.merge(text.hash, 1, Integer::sum);
            signatureOf.add(signatures
                    .computeIfAbsent(name(block.container), n -> new Signature(signatures.size()))
                    .with(block));
            last = Math.max(last, block.container.number);
        }
        containers = last + 1;
        likes = new int[containers];
        kinds = signatures.size();
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
        int articlesSeen = 0;
        for (Block block : blocks) {
            if (block.isProse()) {
                articlesSeen += countLikes(block.container);
            }
        }
        articles = articlesSeen;
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
        long[] wanted = Phrases.words(title);
        long[] distinct = Arrays.stream(wanted).distinct().toArray();
        int best = -1;
        double bestScore = 0.7;
        for (Block block : blocks) {
            long[] words = texts.get(block.index).wordHashes;
            if (Math.abs(words.length - wanted.length) <= 4 + wanted.length / 3) {
                double score = 2.0 * shared(words, distinct) / Math.max(1, words.length + wanted.length)
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

    private static int shared(long[] words, long[] distinct) {
        int shared = 0;
        for (long wanted : distinct) {
            for (long word : words) {
                if (word == wanted) {
                    shared++;
                    break;
                }
            }
        }
        return shared;
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

    /** How many articles are among the containers that were not known yet. */
    private int countLikes(Container from) {
        int articles = 0;
        for (Container c = from; c != null && c.parent != null && !known.get(c.number); c = c.parent) {
            known.set(c.number);
            looks.merge(Look.of(c, c.parent), 1, Integer::sum);
            articles += c.kind == Tag.ARTICLE ? 1 : 0;
        }
        return articles;
    }

    /** How many containers of the same look hold prose beside this one, itself included. */
    int likes(Container c) {
        if (c.parent == null) {
            return 1;
        }
        if (likes[c.number] == 0) {
            likes[c.number] = 1 + looks.getOrDefault(Look.of(c, c.parent), 0);
        }
        return likes[c.number] - 1;
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

    private static double share(long[] words, WordTable shingles) {
        if (shingles.size() == 0 || words.length < SHINGLE) {
            return -1;
        }
        int found = 0;
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            found += shingles.contains(shingle(words, i)) ? 1 : 0;
        }
        return (double) found / (words.length - SHINGLE + 1);
    }

    private static WordTable shingles(String text) {
        WordTable shingles = new WordTable();
        long[] words = Phrases.words(text.indexOf('<') < 0 ? text : text.replaceAll("<[^>]{0,200}>", " "));
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.put(shingle(words, i), 1);
        }
        return shingles;
    }

    private static long shingle(long[] words, int at) {
        long hash = 0;
        for (int i = 0; i < SHINGLE; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + words[at + i];
        }
        return hash;
    }

    private static String name(Container container) {
        Container parent = container.parent;
        return container.tag + '.' + container.names + (parent == null ? "" : '<' + parent.tag + '.' + parent.names);
    }

    /** Blocks that sit in elements of the same names: what one template made. */
    static final class Signature {
        /** Counted from 0 over the page. */
        final int number;

        int blocks;
        int chars;
        int linkChars;
        int proseChars;

        private Signature(int number) {
            this.number = number;
        }

        private Signature with(Block block) {
            blocks++;
            chars += block.chars;
            linkChars += block.linkChars;
            proseChars += block.isProse() ? block.chars : 0;
            return this;
        }
    }

    /** What siblings of one template share: the parent, the tag and the first class. */
    private record Look(int parent, String look) {
        static Look of(Container c, Container parent) {
            return new Look(parent.number, c.look());
        }
    }
}
