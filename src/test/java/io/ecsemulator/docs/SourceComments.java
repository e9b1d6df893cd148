package io.ecsemulator.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Javadoc of the product's sources, as Markdown. */
public final class SourceComments {

    private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "li");

    /**
     * One comment.
     *
     * @param text the description, with an empty line between paragraphs; empty if there is none
     * @param parameters the description of each parameter, on one line
     */
    public record Comment(String text, Map<String, String> parameters) {

        /** The first sentence of the description, or its part before a colon, without the end. */
        public String summary() {
            String first = text.split("(?<=[.:])\\s", 2)[0];
            return first.isEmpty() ? "" : first.substring(0, first.length() - 1);
        }
    }

    private final Map<String, Comment> comments = new HashMap<>();

    /** Reads all sources of the product. */
    public SourceComments() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            DocTrees docs = DocTrees.instance(task);
            task.parse()
                    .forEach(unit -> new Collector(docs, unit.getPackageName() + ".").scan(new TreePath(unit), null));
        }
    }

    /** The comment of a class or record. */
    public Comment of(Class<?> type) {
        return comments.getOrDefault(type.getCanonicalName(), new Comment("", Map.of()));
    }

    /** The comment of a method of a class. */
    public Comment of(Class<?> type, String method) {
        return comments.getOrDefault(type.getCanonicalName() + "#" + method, new Comment("", Map.of()));
    }

    /** Collects the comments of a source file under the names of what they describe. */
    private final class Collector extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private String name;

        Collector(DocTrees docs, String name) {
            this.docs = docs;
            this.name = name;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            String outer = name;
            name = outer + type.getSimpleName();
            collect(name);
            name += ".";
            super.visitClass(type, null);
            name = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            collect(name.substring(0, name.length() - 1) + "#" + method.getName());
            return null;
        }

        private void collect(String key) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                Map<String, String> parameters = new LinkedHashMap<>();
                comment.getBlockTags().stream()
                        .filter(tag -> tag instanceof ParamTree)
                        .map(ParamTree.class::cast)
                        .forEach(tag -> parameters.put(
                                tag.getName().toString(),
                                markdown(tag.getDescription()).replace("\n", " ")));
                comments.put(key, new Comment(markdown(comment.getFullBody()), parameters));
            }
        }
    }

    private static String markdown(List<? extends DocTree> trees) {
        return trees.stream()
                .map(SourceComments::markdown)
                .collect(Collectors.joining())
                .replaceAll("[ \t]*\n[ \t]*(?!\n|- )", " ")
                .replaceAll("\\s*\u2029\\s*", "\n\n")
                .replaceAll("\\s*\u2028 *", "\n- ")
                .strip();
    }

    /** U+2029 stands for a new paragraph, U+2028 for an item of a list. */
    private static String markdown(DocTree tree) {
        if (tree instanceof TextTree text) {
            return text.getBody();
        }
        if (tree instanceof LiteralTree literal) {
            return "`" + literal.getBody().getBody().strip().replaceAll("\\s+", " ") + "`";
        }
        if (tree instanceof LinkTree link) {
            return link.getLabel().isEmpty()
                    ? "`" + link.getReference().getSignature().replace('#', '.') + "`"
                    : markdown(link.getLabel());
        }
        if (tree instanceof EntityTree entity) {
            return switch (entity.getName().toString()) {
                case "lt" -> "<";
                case "gt" -> ">";
                default -> "&";
            };
        }
        if (tree instanceof StartElementTree start
                && BLOCKS.contains(start.getName().toString())) {
            return switch (start.getName().toString()) {
                case "p" -> "\u2029";
                case "li" -> "\u2028";
                default -> "";
            };
        }
        if (tree instanceof EndElementTree end && BLOCKS.contains(end.getName().toString())) {
            return "";
        }
        return tree.toString();
    }
}
