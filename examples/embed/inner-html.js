// A site that puts its pages together by script: the fragment comes with the story and is put in by innerHTML.
const fragment = await (await fetch("fragment.html")).text();
document.querySelector("#evidence").innerHTML = fragment;
