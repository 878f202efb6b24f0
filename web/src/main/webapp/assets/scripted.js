// First thing in the body, so that what a script will hide is never seen to jump.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
