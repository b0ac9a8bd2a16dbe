#pragma once

// The functions of OpenGL as libOpenGL has them: each goes to the context that is current in this thread,
// whether Qt made it for a window or HeadlessContext without one.
#ifndef GL_GLEXT_PROTOTYPES
#define GL_GLEXT_PROTOTYPES
#endif
#include <GL/gl.h>
#include <GL/glext.h>
