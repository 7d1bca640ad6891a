import Markup
import School
import Web

/// The form of the first run, with what was typed in it.
struct FirstRunForm {
    let form: Form
    let objection: Objection?
    let frame: Frame

    var html: HTML {
        """
        \(summary)<form method="post" action="/setup">\(frame.tokenField)
        <input type="hidden" name="key" value="\(form["key"] ?? form.fields.first { $0.name == "token" }?.value ?? "")">
        \(TextField("name", "Краткое название школы", hint: "Например: Гимназия на Садовой", limit: 60, in: self).html)
        \(select("zone", "Часовой пояс", Zone.all.map { ($0.name, $0.title) }, Zone.moscow.name))
        \(select("mode", "Как ведётся журнал", RecordMode.allCases.map { ($0.rawValue, $0.title) },
            Regulation().recordMode.rawValue,
            hint: "Если школа ведёт и бумажный журнал, страницы напомнят о сверке с ним. Порядок можно изменить позже."))
        <h2>Ответственный за журнал</h2>
        \(TextField("surname", "Фамилия", limit: 60, in: self).html)
        \(TextField("given", "Имя", limit: 60, isNeeded: false, in: self).html)
        \(TextField("patronymic", "Отчество", hint: "Если оно есть.", limit: 60, isNeeded: false, in: self).html)
        \(TextField("login", "Логин", hint: "Буквы, цифры, точка, дефис.", limit: 64, kind: "username", in: self).html)
        \(TextField("password", "Пароль", hint: "Не короче 8 знаков. Можно фразу из нескольких слов.", limit: 256,
            kind: "new-password", in: self).html)
        \(TextField("again", "Пароль ещё раз", limit: 256, kind: "new-password", in: self).html)
        <button class="button" data-kind="main" data-size="wide">Открыть школу</button></form>

        """
    }

    private var summary: HTML { ErrorSummary("Школа не открыта", objection).html }

    private func select(
        _ name: String, _ title: String, _ choices: [(value: String, title: String)], _ usual: String, hint: String = ""
    ) -> HTML {
        Fields(objection.map(form.objected) ?? form).select(name, title, choices, usual, hint: hint)
    }
}

/// One line of text in a form that may have come back.
struct TextField {
    private let name: String, title: String, hint: String, limit: Int, kind: String, isNeeded: Bool, owner: FirstRunForm

    init(
        _ name: String, _ title: String, hint: String = "", limit: Int, kind: String = "off", isNeeded: Bool = true,
        in owner: FirstRunForm
    ) {
        (self.name, self.title, self.hint, self.limit) = (name, title, hint, limit)
        (self.kind, self.isNeeded, self.owner) = (kind, isNeeded, owner)
    }

    var html: HTML {
        let wrong = owner.objection?.field == name ? owner.objection : nil, isSecret = kind == "new-password"
        let described = [hint.isEmpty ? nil : "\(name)-hint", wrong == nil ? nil : "\(name)-error"].compactMap { $0 }
        return """
            <div class="field\(if: wrong != nil, " is-wrong")"><label class="field__label" for="\(name)">\(title)\
            </label>\
            \(if: !hint.isEmpty, "<p class=\"field__hint\" id=\"\(name)-hint\">\(hint)</p>")\
            \(if: wrong != nil,
                "<p class=\"field__error\" id=\"\(name)-error\"><span class=\"vh\">Ошибка: </span>\(wrong?.text ?? "")</p>")
            <input class="input" id="\(name)" name="\(name)" type="\(isSecret ? "password" : "text")" autocomplete="\
            \(kind)" \
            maxlength="\(limit)"\(if: isNeeded, " required") value="\(isSecret ? "" : owner.form[name] ?? "")"\
            \(if: wrong != nil, " aria-invalid=\"true\"")\
            \(if: !described.isEmpty, " aria-describedby=\"\(described.joined(separator: " "))\"")></div>
            """
    }
}
