import Markup
import School
import Web

/// A student's own facts in the form of a card: only those that the school keeps.
enum StudentForm {
    /// The facts as they stand with what was typed over them; what the form did not ask for stays.
    static func facts(_ form: Form, over standing: StudentFacts, _ regulation: Regulation) throws -> StudentFacts {
        var facts = standing
        for field in StudentFacts.fields where regulation.keeps(field) && form[field.slug] != nil {
            facts[field] = try form.text(field.slug, called: field.title, limit: 60)
        }
        return facts
    }

    static func fields(_ form: Form, _ facts: StudentFacts, _ regulation: Regulation) -> HTML {
        let fields = Fields(form)
        return """
            \(each: StudentFacts.fields.filter(regulation.keeps), { field in
                fields.text(field.slug, field.title, facts[field] ?? "", limit: 60)
            })
            """
    }
}
