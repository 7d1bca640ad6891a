import Markup
import School

/// What is wrong, above a form that came back: it leads to the wrong field, and takes the focus.
package struct ErrorSummary: Sendable {
    private let heading: String
    private let objection: Objection?
    private let place: String

    /// A summary under a heading; where the objection names no field it leads to `place`, an id on the page.
    package init(_ heading: String, _ objection: Objection?, elsewhere place: String = "main") {
        (self.heading, self.objection, self.place) = (heading, objection, place)
    }

    /// The summary; nothing while nothing is wrong.
    package var html: HTML {
        guard let objection else { return .none }
        return """
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="errors" \
            data-behaviour="error-summary">\
            <h2 id="errors">\(heading)</h2><ul><li><a href="#\(objection.field ?? place)">\(objection.text)</a></li>\
            </ul></div>

            """
    }
}
