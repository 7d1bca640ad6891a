extension Topic {
    /// Words that stand in Russian topics as they are: names of grammar, of programs and of languages for them.
    static let terms: Set<String> = [
        "present", "past", "future", "simple", "indefinite", "continuous", "progressive", "perfect", "passive",
        "voice", "speech", "reported", "conditional", "conditionals", "modal", "verbs", "phrasal", "gerund",
        "infinitive", "präsens", "präteritum", "perfekt", "plusquamperfekt", "futur", "passiv", "konjunktiv", "dativ",
        "akkusativ", "genitiv", "passé", "composé", "imparfait", "subjonctif",
        "python", "pascal", "pascalabc", "kumir", "scratch", "java", "javascript", "html", "css", "sql",
        "word", "excel", "powerpoint", "windows", "linux", "libreoffice", "calc", "writer", "impress", "gimp",
        "inkscape", "blender", "geogebra", "arduino",
    ]
}
