import Markup
import School

/// The list of what is wrong above a form that came back.
struct ErrorSummary {
    let heading: String
    let objection: Objection?

    init(_ heading: String, _ objection: Objection?) {
        self.heading = heading
        self.objection = objection
    }

    var html: HTML {
        guard let objection else { return .none }
        return """
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="errors" \
            data-behaviour="error-summary">\
            <h2 id="errors">\(heading)</h2><ul><li><a href="#\(objection.field ?? "main")">\(objection.text)</a></li>\
            </ul></div>

            """
    }
}
