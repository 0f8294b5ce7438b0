package shop.kaibo.rules.words;
final class HeldOut { public static void main(String[] a) throws Exception { Corpus c = Corpus.read("corpus-held.tsv"); System.out.println("HELD caught " + c.caught() + ", falsely " + c.falselyCaught()); } }
