extension RegulationPreset {
    // The letter's own text was not at hand; `docs/regulation.md` says which values rest on what.
    private static let letter = "АП-147/07 (текст нормы не сверен)"
    private static let lessons = "Приказ Минпросвещения № 704 от 09.10.2024 (по изложению)"

    /// What the federal norms recommend to a school without terms of its own.
    static let federal = RegulationPreset(
        "federal", "Федеральный 2025", note: "рекомендации Минобрнауки и порядок поурочного планирования",
        [
            .lessonTerm: ("0 d", letter), .attendanceTerm: ("0 d", letter),
            .homeworkTerm: ("0 se", lessons), .homeworkSoft: ("1 hl", letter), .writtenTerm: ("7 d", letter),
            .examTerm: ("24 h", letter), .letterTerm: ("7 d", letter), .letterToAll: ("no", letter),
            .archiveWarning: ("yes", letter),
        ])
}
