package yanxun.document;

import yanxun.platform.access.Viewer;

/** Something documents are written about. The module that knows it answers; a subject is its kind and id, such as {@code activity:UUID}. */
public interface Occasion {
    boolean answersFor(String subject);

    /** Refuses with {@link yanxun.platform.error.NotFound} what the viewer may not see. */
    Draft draft(String subject, DocumentKind kind, Viewer viewer);
}
