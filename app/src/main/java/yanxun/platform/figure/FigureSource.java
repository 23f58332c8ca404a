package yanxun.platform.figure;

import java.util.List;

/** A module's part of the figure catalogue. */
public interface FigureSource {
    List<Figure> figures();
}
