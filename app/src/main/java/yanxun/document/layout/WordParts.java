package yanxun.document.layout;

import static yanxun.document.layout.WordText.twips;

import yanxun.document.type.Face;

/** The parts of a Word file that are the same in every document, and its page set-up. */
final class WordParts {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" mc:Ignorable=\"wps\"";
    static final String CONTENT_TYPES = HEAD + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
            <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/word/footer3.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""";
    static final String RELATIONS = HEAD + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""";
    static final String DOCUMENT_RELATIONS = HEAD + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>\
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
            <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/>\
            <Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer3.xml"/></Relationships>""";
    static final String SETTINGS = HEAD + "<w:settings " + NAMESPACES + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
            + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    /** From the lower edge of the paper to below the page number, whose dash stands 7 mm under the type area. */
    private static final double FOOTER = Norm.PAPER_HEIGHT - Norm.PAGE_NUMBER_DASH - Norm.SMALL_SIZE / 2;

    private WordParts() {}

    static String styles() {
        return HEAD + "<w:styles " + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>" + WordText.fonts(Face.BODY) + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/><w:rPr><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr></w:style></w:styles>";
    }

    static String section(boolean firstPageBare) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/><w:footerReference w:type=\"first\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"" + twips(Norm.PAPER_WIDTH) + "\" w:h=\"" + twips(Norm.PAPER_HEIGHT) + "\"/><w:pgMar w:top=\"" + twips(Norm.TOP) + "\" w:right=\"" + twips(Norm.PAPER_WIDTH - Norm.RIGHT)
                + "\" w:bottom=\"" + twips(Norm.PAPER_HEIGHT - Norm.BOTTOM) + "\" w:left=\"" + twips(Norm.LEFT) + "\" w:header=\"851\" w:footer=\"" + twips(FOOTER) + "\" w:gutter=\"0\"/>"
                + (firstPageBare ? "<w:titlePg/>" : "") + "<w:docGrid w:type=\"lines\" w:linePitch=\"" + WordText.LINE + "\"/></w:sectPr>";
    }

    static String footer(String side) {
        var dash = WordText.run("— ", Face.SONG, Norm.SMALL_SIZE, 0, "000000");
        var end = WordText.run(" —", Face.SONG, Norm.SMALL_SIZE, 0, "000000");
        var properties = "<w:rPr>" + WordText.fonts(Face.SONG) + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>";
        var page = "<w:r>" + properties + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + properties + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>" + properties
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + properties + "<w:t>1</w:t></w:r><w:r>" + properties + "<w:fldChar w:fldCharType=\"end\"/></w:r>";
        var align = "<w:ind w:left=\"280\" w:right=\"280\" w:firstLine=\"0\"/><w:jc w:val=\"" + side + "\"/>";
        return HEAD + "<w:ftr " + NAMESPACES + ">" + WordText.line(0, 0, Norm.SMALL_SIZE, align, "", side.isEmpty() ? java.util.List.of() : java.util.List.of(dash, page, end)).replace("<w:jc w:val=\"\"/>", "") + "</w:ftr>";
    }

    static String properties(String title) {
        return HEAD + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + WordText.escaped(title) + "</dc:title></cp:coreProperties>";
    }
}
