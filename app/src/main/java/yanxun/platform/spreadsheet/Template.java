package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import yanxun.platform.i18n.Text;

/** The workbook to fill in: required titles red, lists to choose from, one example row, and a sheet that explains. */
public final class Template {
    static final String EXAMPLE = "示例：";
    private static final int FORMATTED_ROWS = 20_000;

    private Template() {}

    public static void write(SheetSpec spec, OutputStream out) {
        try {
            var workbook = Page.workbook(out);
            var form = Page.sheet(workbook, spec.name());
            var guide = workbook.newWorksheet("填表说明");
            var choices = workbook.newWorksheet("选项");
            choices.setVisibilityState(VisibilityState.HIDDEN);
            for (int i = 0; i < spec.columns().size(); i++) {
                writeColumn(form, i, spec.columns().get(i), i == 0);
                offerChoices(form, choices, i, spec.columns().get(i));
            }
            form.freezePane(0, 1);
            Page.print(form, 0, 0);
            writeGuide(guide, spec.columns());
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example as the template wrote it; with one cell changed it may be somebody's data and is told as an error instead. */
    static boolean isExample(Row row, List<Column<?>> columns, Heading heading) {
        for (int i = 0; i < columns.size(); i++) {
            var place = heading.place(columns.get(i).title());
            if (place.isPresent() && !row.cell(place.getAsInt()).equals(example(columns.get(i), i == 0))) {
                return false;
            }
        }
        return heading.has(columns.getFirst());
    }

    private static String example(Column<?> column, boolean first) {
        return Characters.trimmed((first ? EXAMPLE : "") + column.traits().example());
    }

    private static void writeColumn(Worksheet form, int place, Column<?> column, boolean first) {
        var traits = column.traits();
        form.style(place).format(switch (traits.kind()) {
            case DATE -> "yyyy-mm-dd";
            case NUMBER -> "General";
            case TEXT, CODE, CHOICE -> "@";
        }).set();
        form.value(0, place, column.title());
        form.style(0, place).bold().wrapText(true).fillColor("EDF2F7").fontColor(traits.required() ? "C00000" : "000000").borderStyle(BorderStyle.THIN).set();
        form.comment(0, place, hint(column));
        form.value(1, place, example(column, first));
        form.style(1, place).italic().fontColor("808080").format("@").set();
        form.width(place, Math.max(Page.width(column.title()), Page.width(example(column, first))));
    }

    private static void offerChoices(Worksheet form, Worksheet choices, int place, Column<?> column) {
        var labels = List.copyOf(column.traits().choices());
        for (int i = 0; i < labels.size(); i++) {
            choices.value(i, place, labels.get(i));
        }
        if (!labels.isEmpty()) {
            form.range(2, place, FORMATTED_ROWS, place).validateWithList(choices.range(0, place, labels.size() - 1, place))
                    .allowBlank(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle("请从列表中选").error("列表里没有这一项");
        }
    }

    private static String hint(Column<?> column) {
        var traits = column.traits();
        var hint = new ArrayList<String>();
        hint.add(traits.required() ? "必填" : "选填");
        hint.add(switch (traits.kind()) {
            case DATE -> "日期,如 2023-09-01";
            case NUMBER -> "只填数字";
            case CHOICE -> "从列表中选";
            case CODE -> "按原样填写,保留开头的 0";
            case TEXT -> "文字,不超过 " + traits.longest() + " 个字";
        });
        if (traits.unique()) {
            hint.add("不能重复");
        }
        if (!traits.note().isEmpty()) {
            hint.add(traits.note());
        }
        return hint.stream().map(Text::t).collect(Collectors.joining(t(";")));
    }

    private static void writeGuide(Worksheet guide, List<Column<?>> columns) {
        var titles = List.of("列名", "也可以叫", "怎么填", "可选的值", "示例");
        for (int i = 0; i < titles.size(); i++) {
            guide.value(0, i, titles.get(i));
            guide.style(0, i).bold().fillColor("EDF2F7").set();
            guide.width(i, i == 2 || i == 3 ? 45 : 20);
        }
        for (int i = 0; i < columns.size(); i++) {
            var traits = columns.get(i).traits();
            var cells = List.of(traits.title(), String.join("、", traits.aliases()), hint(columns.get(i)), String.join("、", traits.choices()), traits.example());
            for (int j = 0; j < cells.size(); j++) {
                guide.value(i + 1, j, cells.get(j));
                guide.style(i + 1, j).wrapText(true).format("@").fontColor(j == 0 && traits.required() ? "C00000" : "000000").set();
            }
        }
        guide.value(columns.size() + 2, 0, "红色的列必须填写。列的先后可以调换,多出的列会被忽略。第 2 行是示例,留着也不会导入。");
        guide.freezePane(0, 1);
        Page.print(guide, 0, 0);
    }
}
