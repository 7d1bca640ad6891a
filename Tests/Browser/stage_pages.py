"""Pages of others that the stage answers with."""

HISTORY = """<!doctype html><html data-account="17"><title>.</title><ol class="trail"><li><time>20 ноября, 10:41</time>
<div><span class="trail__who">Петрова О. Н.</span><p data-part="seen">Видно семье с 10:56</p></div></li></ol>
<ol class="trail" data-part="notes"><li><time>1 мая</time><div><span class="trail__who">Тайна</span></div></li></ol>
<ol class="trail" data-part="absence"><li><time>20 ноября, 10:40</time><div><span class="trail__who">Ким Л. С.</span>
</div></li></ol>"""
WORKS = """<!doctype html><html data-account="17"><title>.</title><main><h1>Работы урока</h1>
<section><h2>Новая работа</h2>
<form method="post" action="/lesson/1004/7/works" data-part="work"><label>Вид <select name="kind"><option>КР</option>
</select></label><button>Добавить</button></form></section></main>"""
LATE = """<!doctype html><html data-account="17"><title>.</title><main><form method="post" action="{path}">
<input type="hidden" name="token" value="token-1"><label>Причина <input name="reason" maxlength="200" value="{said}">
</label><button>Сохранить</button></form></main>"""
