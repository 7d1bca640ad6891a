import Markup
import School

/// Draws the fields of a form: with what stands, or with what was typed when the form came back, and then with the
/// sentence that says what is wrong, at its field and above the form.
package struct Fields: Sendable {
    private let form: Form

    /// The fields of a form as it came in; its objection decides what is wrong.
    package init(_ form: Form) { self.form = form }

    /// What was typed in the field or asked for in the address, else what stands.
    package func value(_ name: String, _ standing: String = "") -> String { form[name] ?? standing }

    /// Whether the form has come back with an objection.
    package var isBack: Bool { form.objection != nil }

    /// The summary above the form, leading to the wrong field; nothing while nothing is wrong.
    package var summary: HTML { ErrorSummary("Проверьте введённое", form.objection).html }

    /// A line of text.
    package func text(
        _ name: String, _ title: String, _ standing: String = "", limit: Int, hint: String = "", type: String = "text",
        size: String = ""
    ) -> HTML {
        field(name, title, hint: hint) {
            """
            <input class="input" id="\(name)" name="\(name)" type="\(type)" maxlength="\(limit)" \
            value="\(value(name, standing))"\(if: !size.isEmpty, " data-size=\"\(size)\"")\($0)>
            """
        }
    }

    /// Several lines of text.
    package func area(
        _ name: String, _ title: String, _ standing: String = "", limit: Int, rows: Int = 4, hint: String = ""
    ) -> HTML {
        field(name, title, hint: hint) {
            """
            <textarea class="input" id="\(name)" name="\(name)" rows="\(rows)" maxlength="\(limit)"\($0)>\
            \(value(name, standing))</textarea>
            """
        }
    }

    /// A file to send; the form must be `multipart/form-data`.
    package func file(_ name: String, _ title: String, kinds: String = "", hint: String = "") -> HTML {
        field(name, title, hint: hint) {
            """
            <span class="file"><input id="\(name)" name="\(name)" type="file"\
            \(if: !kinds.isEmpty, " accept=\"\(kinds)\"")\($0)></span>
            """
        }
    }

    /// A day.
    package func day(_ name: String, _ title: String, _ standing: Day? = nil, hint: String = "") -> HTML {
        field(name, title, hint: hint) {
            """
            <input class="input" id="\(name)" name="\(name)" type="date" data-size="date" \
            value="\(value(name, standing?.iso ?? ""))"\($0)>
            """
        }
    }

    /// One of many, by what is sent and what is seen.
    package func select(
        _ name: String, _ title: String, _ choices: [(value: String, title: String)], _ standing: String = "",
        hint: String = ""
    ) -> HTML {
        let chosen = value(name, standing)
        return field(name, title, hint: hint) { wrong in
            """
            <select class="input" id="\(name)" name="\(name)"\(wrong)>\(each: choices, { choice in
                "<option value=\"\(choice.value)\"\(if: choice.value == chosen, " selected")>\(choice.title)</option>"
            })</select>
            """
        }
    }

    /// One of few, side by side.
    package func choice(
        _ name: String, _ title: String, _ choices: [(value: String, title: String)], _ standing: String = ""
    ) -> HTML {
        let chosen = value(name, standing)
        return """
            <div class="field\(if: isWrong(name), " is-wrong")"><span class="field__label" id="\(name)-label">\(title)\
            </span>\
            \(error(name))<span class="seg" id="\(name)" tabindex="-1" role="radiogroup" aria-labelledby="\
            \(name)-label">\
            \(each: choices, { choice in
                """
                <label><input type="radio" name="\(name)" value="\(choice.value)"\
                \(if: choice.value == chosen, " checked")><span>\(choice.title)</span></label>
                """
            })</span></div>
            """
    }

    /// A box to tick.
    package func tick(_ name: String, _ title: String, hint: String = "") -> HTML {
        """
        <label class="choice"><input type="checkbox" id="\(name)" name="\(name)" value="1"\
        \(if: form.isTicked(name), " checked")>\
        <span>\(title)\(if: !hint.isEmpty, "<small>\(hint)</small>")</span></label>
        """
    }

    private func isWrong(_ name: String) -> Bool { form.objection?.field == name }

    private func error(_ name: String) -> HTML {
        guard isWrong(name), let objection = form.objection else { return .none }
        return "<p class=\"field__error\" id=\"\(name)-error\"><span class=\"vh\">Ошибка: </span>\(objection.text)</p>"
    }

    private func field(_ name: String, _ title: String, hint: String, _ input: (HTML) -> HTML) -> HTML {
        let wrong = isWrong(name)
        let marks: HTML =
            wrong
            ? " aria-invalid=\"true\" aria-describedby=\"\(name)-error\""
            : hint.isEmpty ? .none : " aria-describedby=\"\(name)-hint\""
        return """
            <div class="field\(if: wrong, " is-wrong")"><label class="field__label" for="\(name)">\(title)</label>\
            \(if: !hint.isEmpty, "<p class=\"field__hint\" id=\"\(name)-hint\">\(hint)</p>")\(error(name))\
            \(input(marks))</div>
            """
    }
}
