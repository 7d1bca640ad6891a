/// One capability of the house: its name and everything it opens.
package struct Feature: Sendable {
    /// As people call it.
    package let name: String
    /// Its pages.
    package let pages: [any Page.Type]
    /// The acts its forms perform.
    package let actions: [any Action.Type]
    /// Its batches of small acts.
    package let batches: [any Batch.Type]
    /// What its open pages are told of what others do.
    package let watches: [any Watch.Type]
    /// Its doors.
    package let doors: [Door]
    /// What it does for the console.
    package let commands: [ConsoleCommand]
    /// What the clock does for it.
    package let chores: [Chore]
    /// Its long work, asked for on a page and done aside.
    package let works: [LongWork]

    /// A capability by its parts.
    package init(
        _ name: String, pages: [any Page.Type] = [], actions: [any Action.Type] = [], batches: [any Batch.Type] = [],
        watches: [any Watch.Type] = [], doors: [Door] = [], commands: [ConsoleCommand] = [], chores: [Chore] = [],
        works: [LongWork] = []
    ) {
        self.name = name
        self.pages = pages
        self.actions = actions
        self.batches = batches
        self.watches = watches
        self.doors = doors
        self.commands = commands
        self.chores = chores
        self.works = works
    }
}
