extension Migration {
    /// Since when a page is a successor's: its earlier lessons with open columns and points came with it.
    static let succession = Migration(
        number: 20, phrase: "succession in a course", text: "ALTER TABLE duty ADD COLUMN since {INT};")
}
