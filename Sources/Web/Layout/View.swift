import Markup

/// A drawn page before the frame is put round it.
package struct View: Sendable {
    /// For the browser's tab: begins with the object.
    package var title: String
    /// The contents of `main` with the `main` element itself.
    package var main: HTML
    /// The page's script besides the common one.
    package var script: Script
    /// Whether the bars are left out: sign-in and first run.
    package var isBare: Bool
    /// The status; 200 unless the page says something is wrong.
    package var status: Int

    /// A page's drawing.
    package init(_ title: String, script: Script = .common, isBare: Bool = false, status: Int = 200, main: HTML) {
        self.title = title
        self.main = main
        self.script = script
        self.isBare = isBare
        self.status = status
    }
}

/// The joined scripts that a page may ask for.
package enum Script: String, Sendable, CaseIterable {
    case common
    case journal
    case lesson
    case topics
    case family
    case finals
    case timetable
    case board
}
