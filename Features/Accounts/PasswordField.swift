import Markup
import School

/// A password's field with its button «показать».
struct PasswordField {
    let name: String
    let title: String
    let autocomplete: String
    let hint: String
    let objection: Objection?

    init(_ name: String, _ title: String, autocomplete: String, hint: String = "", objection: Objection? = nil) {
        self.name = name
        self.title = title
        self.autocomplete = autocomplete
        self.hint = hint
        self.objection = objection?.field == name ? objection : nil
    }

    /// How long a new password must be here.
    static func hint(_ shortest: Int) -> String {
        "Не короче \(counted(shortest, "знака", "знаков", "знаков")). Можно фразу из нескольких слов."
    }

    var html: HTML {
        let described = [hint.isEmpty ? nil : "\(name)-hint", objection == nil ? nil : "\(name)-error"].compactMap {
            $0
        }
        return """
            <div class="field\(if: objection != nil, " is-wrong")"><label class="field__label" for="\(name)">\(title)\
            </label>\
            \(if: !hint.isEmpty, "<p class=\"field__hint\" id=\"\(name)-hint\">\(hint)</p>")\
            \(if: objection != nil,
                "<p class=\"field__error\" id=\"\(name)-error\"><span class=\"vh\">Ошибка: </span>\(objection?.text ?? "")</p>")
            <div class="password"><input class="input" id="\(name)" name="\(name)" type="password" \
            autocomplete="\(autocomplete)" maxlength="256" required\(if: objection != nil, " aria-invalid=\"true\"")\
            \(if: !described.isEmpty, " aria-describedby=\"\(described.joined(separator: " "))\"")>\
            <button class="button" type="button" data-behaviour="show-password" aria-controls="\(name)" \
            aria-pressed="false" \
            hidden>показать</button></div></div>
            """
    }
}
