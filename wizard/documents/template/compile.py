"""A template in Markdown and Jinja → the same template in XHTML and Jinja, once, when it is loaded.

The Markdown is parsed while no user's text exists yet. What Jinja then fills in is escaped as XML, so a
value can never become structure: nothing has to remember to escape it.
"""

from jinja2 import Environment
from jinja2.ext import Extension

from wizard.documents.template import markdown
from wizard.documents.template.lint import lint
from wizard.documents.template.tags import check_balance, cut, put_back
from wizard.faults import VagvalError


def compile_template(text: str, file: str, environment: Environment) -> str:
    """XHTML with Jinja tags, each tag on its line in `text`. `file` is the name that faults carry.

    Raises VagvalError with everything that was found wrong in the template's own text.
    """
    source = cut(text, file, environment)
    tokens = markdown.parse(source)
    lint(tokens, source)
    check_balance(tokens, source)
    if source.faults:
        raise VagvalError(*sorted(source.faults, key=lambda fault: fault.place.line))
    return put_back(markdown.render(tokens), source)


class CompileFirst(Extension):
    """Lets Jinja load templates in Markdown, also those that are included, imported or extended."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return compile_template(source, filename or name or "<mall>", self.environment)
